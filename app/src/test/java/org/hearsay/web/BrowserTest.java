package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.workbench.LiveCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A test in Debian's Chromium, without a window, at a fresh copy of the bundled example. Where
/// there is no Chromium it is skipped with a sentence. After each class: no request left this
/// machine, and no page complained in the console.
///
/// With `-Dshots=FOLDER` every look at [#assertAccessible] leaves its picture there.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern REQUESTED =
            Pattern.compile(
                    "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable ChromeDriver shared;

    private @Nullable LiveCase live;
    private @Nullable WebServer server;
    private final List<String> requested = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /// The case that the class looks at: a copy of the bundled example.
    protected Path caseFile() {
        return Visitor.Example.copy();
    }

    @BeforeAll
    final void start() throws IOException {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "There is no chromium with chromedriver on this machine; the browser tests are skipped.");
        LiveCase opened = LiveCase.openOrCreate(caseFile(), "A new case");
        live = opened;
        server =
                WebServer.start(
                        opened, new WebServer.Settings("127.0.0.1", freePort(), "A. Tester"));
        if (shared == null) {
            shared = browser(chromium.orElseThrow(), driver.orElseThrow());
        }
        browser().manage().deleteAllCookies();
        browser().get(server().entrance().toString());
    }

    private static int freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static ChromeDriver browser(Path chromium, Path driver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--force-device-scale-factor=1",
                "--hide-scrollbars",
                "--window-size=1280,900");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .usingAnyFreePort()
                        .build();
        ChromeDriver started = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
        return started;
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    final void end() throws IOException {
        if (server == null) {
            return;
        }
        drainLogs();
        server().close();
        live().close();
        String own = server().address().toString();
        assertThat(requested)
                .as("requests of the pages")
                .allMatch(url -> url.startsWith(own) || url.startsWith("data:"));
        assertThat(complaints).as("what pages complained of in the console").isEmpty();
    }

    private void drainLogs() {
        for (LogEntry entry : browser().manage().logs().get(LogType.PERFORMANCE)) {
            Matcher matcher = REQUESTED.matcher(entry.getMessage());
            if (matcher.find() && !matcher.group(1).startsWith("chrome")) {
                requested.add(matcher.group(1));
            }
        }
        for (LogEntry entry : browser().manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
    }

    /// The case behind the pages.
    protected final LiveCase live() {
        return java.util.Objects.requireNonNull(live);
    }

    private WebServer server() {
        return java.util.Objects.requireNonNull(server);
    }

    /// The browser itself, for what the words below do not say.
    protected final ChromeDriver browser() {
        return java.util.Objects.requireNonNull(shared);
    }

    // --- What a person does -----------------------------------------------------------------

    /// Goes to a page.
    protected final void open(String path) {
        browser().get(server().address().resolve(URI.create(path)).toString());
    }

    /// The path and query of the page that is shown.
    protected final String place() {
        URI uri = URI.create(browser().getCurrentUrl());
        return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
    }

    /// Presses keys one after the other, outside of any field.
    protected final void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(browser()).sendKeys(key).perform();
        }
    }

    /// Clicks on the first element of a CSS selector; again when the page put another in its place
    /// just then.
    protected final void click(String selector) {
        try {
            one(selector).click();
        } catch (StaleElementReferenceException e) {
            one(selector).click();
        }
    }

    /// Clears a field and types into it.
    protected final void type(String selector, CharSequence words) {
        WebElement field = one(selector);
        field.clear();
        field.sendKeys(words);
    }

    // --- What a person sees -----------------------------------------------------------------

    /// The first element of a CSS selector, waited for.
    protected final WebElement one(String selector) {
        waitUntil(selector, () -> !all(selector).isEmpty());
        return all(selector).getFirst();
    }

    /// All elements of a CSS selector.
    protected final List<WebElement> all(String selector) {
        return browser().findElements(By.cssSelector(selector));
    }

    /// The words of the first element of a CSS selector.
    protected final String text(String selector) {
        return one(selector).getText();
    }

    /// Waits until something holds.
    protected final void waitUntil(String what, BooleanSupplier holds) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(holds)) {
            if (System.nanoTime() > until) {
                throw new AssertionError(
                        "Waited for " + what + " in vain at " + browser().getCurrentUrl());
            }
            sleep();
        }
    }

    private static boolean holds(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (org.openqa.selenium.StaleElementReferenceException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Runs a script in the page.
    protected final @Nullable Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser()).executeScript(script, arguments);
    }

    /// The page that is shown, wide and narrow, light and dark: axe finds nothing against WCAG 2.2
    /// AA, and nothing makes the page wider than the window.
    ///
    /// @param name for its pictures
    protected final void assertAccessible(String name) throws IOException {
        for (int width : new int[] {1280, 390}) {
            for (String scheme : new String[] {"light", "dark"}) {
                look(width, scheme);
                keepPicture(name + "-" + width + "-" + scheme);
                assertThat(violations()).as("%s at %d, %s", name, width, scheme).isEmpty();
                Object overflow =
                        script("return document.documentElement.scrollWidth - window.innerWidth;");
                assertThat(((Number) java.util.Objects.requireNonNull(overflow)).intValue())
                        .as("%s at %d is wider than the window by", name, width)
                        .isLessThanOrEqualTo(0);
            }
        }
        look(1280, "light");
    }

    /// Changes the width of the window and the person's wish for light or dark.
    protected final void look(int width, String scheme) {
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                width,
                                "height",
                                width > 600 ? 900 : 844,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        browser()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(
                                        Map.of("name", "prefers-color-scheme", "value", scheme),
                                        Map.of(
                                                "name",
                                                "prefers-reduced-motion",
                                                "value",
                                                "reduce"))));
    }

    private void keepPicture(String name) throws IOException {
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(
                    Path.of(folder, name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
        }
    }

    private List<String> violations() throws IOException {
        script(Axe.SOURCE);
        Object found =
                ((JavascriptExecutor) browser())
                        .executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']})"
                                        + ".then(result => done(result.violations.flatMap(violation => violation.nodes.map(node =>"
                                        + " violation.id + ': ' + node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' ')))))"
                                        + ".catch(error => done(['axe: ' + error]));",
                                TAGS);
        List<String> violations = new ArrayList<>();
        ((List<?>) java.util.Objects.requireNonNull(found))
                .forEach(each -> violations.add(String.valueOf(each)));
        return violations;
    }

    private static final class Axe {
        static final String SOURCE = source();

        private static String source() {
            try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
                return new String(
                        java.util.Objects.requireNonNull(in).readAllBytes(),
                        StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
