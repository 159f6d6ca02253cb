package bureau.platform.gate;

/**
 * Why a file may not be deployed.
 *
 * @param element id and name of the element, or the nearest one around it that has an id; empty for the whole file
 * @param rule stable name of the rule, the same in every language
 * @param reason what is wrong and what to do, in the reader's language
 */
public record Finding(String file, String element, String rule, String reason) {

    @Override
    public String toString() {
        return element.isEmpty() ? file + ": " + reason : file + ", " + element + ": " + reason;
    }
}
