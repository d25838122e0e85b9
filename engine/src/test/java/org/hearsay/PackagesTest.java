package org.hearsay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The packages of the engine keep to their picture, and the engine is deaf and blind.
class PackagesTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages("org.hearsay");

    /// Enough of `java.io` to read a resource of our own.
    private static final DescribedPredicate<JavaClass> READING_RESOURCES =
            belongToAnyOf(
                    BufferedInputStream.class,
                    BufferedReader.class,
                    ByteArrayInputStream.class,
                    Closeable.class,
                    DataInputStream.class,
                    EOFException.class,
                    IOException.class,
                    InputStream.class,
                    InputStreamReader.class,
                    Reader.class,
                    Serializable.class,
                    StringReader.class,
                    UncheckedIOException.class);

    /// What would make the same documents give another case on another day or machine.
    private static final List<Pattern> HIDDEN_INPUTS =
            List.of(
                    Pattern.compile("java\\.time\\..*\\.now\\(.*"),
                    Pattern.compile("java\\.time\\.Clock\\.(system|tick).*"),
                    Pattern.compile("java\\.time\\.ZoneId\\.systemDefault\\(.*"),
                    Pattern.compile("java\\.util\\.Date\\.<init>\\(\\)"),
                    Pattern.compile(
                            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|lineSeparator|in|out|err)\\b.*"),
                    Pattern.compile("java\\.lang\\.Math\\.random\\(\\)"),
                    Pattern.compile("java\\.util\\.Random\\.<init>\\(\\)"),
                    Pattern.compile("java\\.util\\.SplittableRandom\\.<init>\\(\\)"),
                    Pattern.compile("java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"),
                    Pattern.compile("java\\.util\\.UUID\\.randomUUID\\(\\)"),
                    Pattern.compile("java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"),
                    Pattern.compile("java\\.util\\.Locale\\.getDefault\\(.*"),
                    Pattern.compile("java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)"),
                    Pattern.compile("java\\.lang\\.String\\.formatted\\(.*"),
                    Pattern.compile("java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*"),
                    Pattern.compile(
                            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"));

    @Test
    void thePictureIsTrue() {
        Path picture = Path.of("..", "docs", "packages.puml");
        classes()
                .should(
                        adhereToPlantUmlDiagram(
                                picture, consideringOnlyDependenciesInAnyPackage("org.hearsay..")))
                .check(ENGINE);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var packages = ENGINE.stream().map(JavaClass::getPackage).distinct();
        assertThat(packages)
                .allSatisfy(p ->
                        assertThat(p.isAnnotatedWith(NullMarked.class))
                                .as("%s has a @NullMarked package-info.java", p.getName())
                                .isTrue());
    }

    @Test
    void theEngineStandsOnTheJdkAndTheInferenceRuntimeAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "org.hearsay..", "java..", "org.jspecify..", "ai.onnxruntime.."))
                .check(ENGINE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.hearsay.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .because("only the encoder runs a model")
                .check(ENGINE);
    }

    @Test
    void theEngineReadsNoFilesAndKnowsNoNetworkAndNoLog() {
        var files = resideInAPackage("java.io..").and(not(READING_RESOURCES));
        var others =
                resideInAnyPackage(
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.util.prefs..");
        var processes = belongToAnyOf(Process.class, ProcessBuilder.class);
        noClasses()
                .should()
                .dependOnClassesThat(files.or(others).or(processes))
                .as("the engine is deaf and blind: it reads only resources of its own")
                .check(ENGINE);
    }

    @Test
    void theEngineHasNoClockNoDiceAndNoHomeCountry() {
        noClasses()
                .should()
                .accessTargetWhere(
                        describe(
                                "a clock, chance or the machine's language decides",
                                PackagesTest::isHiddenInput))
                .because("the same documents give the same case")
                .check(ENGINE);
    }

    private static boolean isHiddenInput(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return HIDDEN_INPUTS.stream().anyMatch(pattern -> pattern.matcher(target).matches());
    }
}
