package bureau.registers;

/** Ids that people choose: they stand in addresses and in files. */
final class Ids {

    private Ids() {}

    static boolean isOne(String id) {
        return id.matches("[\\w.@\\-]{1,64}") && !id.matches("\\.+");
    }
}
