package bureau.inbox;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks axe-core what on a page keeps somebody from using it who sees, hears or moves differently. */
final class Accessibility {

    /** Installed by the build of the front end, which comes before every test. */
    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private static final String RUN = """
            async (parts) => {
              const context = parts.length ? parts.filter((part) => document.querySelector(part)) : document;
              const { violations } = await axe.run(context, {
                resultTypes: ['violations'],
                rules: { 'target-size': { enabled: true } },
              });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, nodes }) => nodes.slice(0, 3)
                  .map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\\s+/g, ' ')}`));
            }""";

    private final String axe;

    Accessibility() {
        try {
            axe = Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is serious or critical.
     *
     * @param parts the elements to look at; none for the whole page
     */
    @SuppressWarnings("unchecked")
    List<String> findings(Page page, String... parts) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(axe);
        }
        return (List<String>) page.evaluate(RUN, List.of(parts));
    }

    /** Elements that reach beyond the window, unless they stand in a box that scrolls by itself. */
    @SuppressWarnings("unchecked")
    List<String> cutOff(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  const scrolls = (node) => node && (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
                  const wide = [...document.body.querySelectorAll('*')].filter((node) =>
                    node.getBoundingClientRect().right > width + 1 && node.checkVisibility() && !node.ownerSVGElement && !scrolls(node.parentElement));
                  const found = wide.map((node) => `${node.tagName} ${node.className} ${node.textContent.trim().slice(0, 30)}`);
                  if (document.documentElement.scrollWidth > width) { found.push('the page scrolls sideways'); }
                  return found.slice(0, 5);
                }""", Map.of());
    }
}
