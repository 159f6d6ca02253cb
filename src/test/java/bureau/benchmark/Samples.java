package bureau.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Milliseconds of each thing measured, in the order in which it was first measured. */
final class Samples {

    private final Map<String, List<Double>> samples = new LinkedHashMap<>();

    void take(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        samples.computeIfAbsent(what, none -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    /** What was measured before was only to warm up. */
    void forget() {
        samples.clear();
    }

    List<String> names() {
        return List.copyOf(samples.keySet());
    }

    double median(String what) {
        return percentile(what, 0.5);
    }

    double p95(String what) {
        return percentile(what, 0.95);
    }

    private double percentile(String what, double share) {
        List<Double> sorted = new ArrayList<>(samples.get(what));
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** A line of the table; its ratio is to what is measured as {@code base}. */
    String row(String what, String base) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %.2f |", what, median(what), p95(what), median(what) / median(base));
    }
}
