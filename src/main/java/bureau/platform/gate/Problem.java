package bureau.platform.gate;

/** A broken rule and what its text needs. */
record Problem(String rule, Object... arguments) {

    static Problem of(String rule, Object... arguments) {
        return new Problem(rule, arguments);
    }

    /** The same with the attribute or element as the first argument of its text. */
    Problem at(String where) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = where;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Problem(rule, all);
    }
}
