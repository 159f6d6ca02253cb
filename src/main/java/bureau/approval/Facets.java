package bureau.approval;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What matters to an approver, piece by piece: {@code amount<=450000 category=9f86d0…}. A decision keeps the facets that it
 * saw, so it can be told later whether it still covers the case: a sum may become smaller, anything else must be the same.
 */
public record Facets(Map<String, String> values) {

    private static final String SAME = "=";
    private static final String AT_MOST = "<=";

    public Facets {
        values = new TreeMap<>(values);
    }

    public static Facets none() {
        return new Facets(Map.of());
    }

    /** Something that must stay as it is; only its digest is kept. */
    public Facets same(String name, Object content) {
        return with(name, SAME + digest(String.valueOf(content)));
    }

    /** Sums or quantities that may become smaller. */
    public Facets atMost(String name, Collection<BigDecimal> numbers) {
        return with(
                name,
                AT_MOST
                        + numbers.stream()
                                .map(each -> each.stripTrailingZeros().toPlainString())
                                .collect(Collectors.joining(",")));
    }

    public Facets atMost(String name, long number) {
        return atMost(name, List.of(BigDecimal.valueOf(number)));
    }

    /**
     * Whether a decision that saw these facets holds for the case as it is now.
     *
     * @param mattering names of the facets that matter, all of them when empty
     */
    boolean cover(Facets now, Set<String> mattering) {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(now.values.keySet());
        return names.stream()
                .filter(name -> mattering.isEmpty() || mattering.contains(name))
                .allMatch(name -> covers(values.get(name), now.values.get(name)));
    }

    static Facets read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : text.split(" ")) {
            int end = each.indexOf(AT_MOST) < 0 ? each.indexOf(SAME) : each.indexOf(AT_MOST);
            if (end > 0) {
                values.put(each.substring(0, end), each.substring(end));
            }
        }
        return new Facets(values);
    }

    String written() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private Facets with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Facets(more);
    }

    private static boolean covers(String seen, String now) {
        if (seen == null || now == null) {
            return false;
        }
        if (seen.equals(now)) {
            return true;
        }
        List<BigDecimal> most = numbers(seen);
        List<BigDecimal> present = numbers(now);
        if (most.isEmpty() || most.size() != present.size()) {
            return false;
        }
        for (int i = 0; i < most.size(); i++) {
            if (present.get(i).compareTo(most.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<BigDecimal> numbers(String value) {
        return value.startsWith(AT_MOST) && value.length() > AT_MOST.length()
                ? Arrays.stream(value.substring(AT_MOST.length()).split(","))
                        .map(BigDecimal::new)
                        .toList()
                : List.of();
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
