package bureau.platform.forms;

/** How a field is called in a message: in a row by list, number and field. */
@FunctionalInterface
interface Labels {

    Labels OF_FORM = label -> label;

    String of(String label);
}
