package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packages of the app keep to the picture, and each library is known to one edge only.
class PackagesOfTheAppTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages("org.hearsay");

    @Test
    void thePictureIsTrue() {
        Path picture = Path.of("..", "docs", "packages.puml");
        classes()
                .should(
                        adhereToPlantUmlDiagram(
                                picture, consideringOnlyDependenciesInAnyPackage("org.hearsay..")))
                .check(PROGRAM);
    }

    @Test
    void everyPackageSaysWhatItIs() {
        // the pages are written by the template compiler
        assertThat(
                        PROGRAM.stream()
                                .map(JavaClass::getPackage)
                                .filter(p -> !p.getName().startsWith("org.hearsay.web.pages"))
                                .distinct())
                .allSatisfy(p ->
                        assertThat(p.isAnnotatedWith(NullMarked.class))
                                .as("%s has a @NullMarked package-info.java", p.getName())
                                .isTrue());
    }

    @ParameterizedTest(name = "{0} stays in {1}")
    @CsvSource({
        "picocli, cli, -",
        "java.sql, store, search",
        "org.apache.tika, ingest, -",
        "org.apache.pdfbox, ingest, export",
        "org.apache.poi, ingest, export",
        "org.apache.james, ingest, -",
        "org.jsoup, ingest, -",
        "org.commonmark, ingest, export",
        "tools.jackson, export, store"
    })
    void aLibraryStaysAtItsEdge(String library, String edge, String otherEdge) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.hearsay." + edge + "..",
                        "org.hearsay." + otherEdge.replace("-", edge) + "..",
                        "org.hearsay.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(PROGRAM);
    }

    @Test
    void nothingButTheWorkbenchServerSpeaksToANetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.hearsay.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|InetAddress)")
                .check(PROGRAM);
    }
}
