package bureau.travel;

/** What the accountant makes of a line. @param remark why, where it is less than asked for */
record LineVerdict(int line, long acceptedCents, String remark) {}
