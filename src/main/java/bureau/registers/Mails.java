package bureau.registers;

/** Addresses that people write; whether anybody reads there only a mail can show. */
final class Mails {

    private Mails() {}

    static boolean isAddress(String text) {
        return text.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]{2,}");
    }
}
