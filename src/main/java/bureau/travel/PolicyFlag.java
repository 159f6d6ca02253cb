package bureau.travel;

/** Something that those who agree are to know. @param reason as the decision table has it, for the reader to be translated */
record PolicyFlag(String flag, String reason) {}
