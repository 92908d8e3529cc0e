package org.huanjie.bench.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The dashboard opened in a Chromium that has never seen it. */
final class Page {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LOOK_MILLIS = 50;
    private static final String WATCH = """
            new MutationObserver(() => {
              if (document.body?.dataset.ready === '1') window.readyAt ??= performance.now();
              if (document.querySelector('#map svg')) window.drawnAt ??= performance.now();
            }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });""";
    private static final String TOLD = """
            const bytes = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.transferSize, 0);
            return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1, window.readyAt ?? -1, window.drawnAt ?? -1, bytes];""";

    private Page() {}

    /** @param map when the map was drawn as well, which is read last */
    record Load(double paint, double ready, double map, long bytes) {}

    static Load open(String address) throws IOException, InterruptedException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found("chromium").toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        try {
            driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
            driver.get(address);
            for (int waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_MILLIS) {
                java.util.List<?> told = (java.util.List<?>) driver.executeScript(TOLD);
                Load load = new Load(
                        number(told.get(0)), number(told.get(1)), number(told.get(2)), (long) number(told.get(3)));
                if (load.paint() > 0 && load.ready() > 0 && load.map() > 0) {
                    return load;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            throw new IOException(
                    "the page was not drawn within " + PATIENCE_MILLIS / 1000 + " s: " + address.replaceAll("#.*", ""));
        } finally {
            driver.quit();
        }
    }

    private static double number(Object told) {
        return ((Number) told).doubleValue();
    }

    private static Path found(String name) throws IOException {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IOException(name + " is missing (Debian: apt-get install chromium chromium-driver)"));
    }
}
