package bureau.approval;

/**
 * What one row of the decision table asks for, before people are found.
 *
 * @param seq its place in the order; equal places are asked at the same time
 * @param mode {@code any} of the role, {@code all} of them, or how many
 * @param facets names of the facets that matter, divided by spaces; null when all do
 */
public record Demand(int seq, String role, String mode, String reason, String facets) {

    static final String ANY = "any";
    static final String ALL = "all";

    boolean asksOne() {
        return mode == null || mode.equals(ANY);
    }

    /** How many of so many people must agree. */
    int needed(int people) {
        return asksOne() ? 1 : mode.equals(ALL) ? people : Math.min(Integer.parseInt(mode), people);
    }
}
