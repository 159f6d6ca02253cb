package bureau.registers;

/** What rows refer to. */
final class References {

    static final String PEOPLE = "select id, name_en, name_ru from person order by name_en";
    static final String ACTIVE_PEOPLE = "select id, name_en, name_ru from person where active order by name_en";
    static final String DEPARTMENTS = "select code as id, code || ' ' || name_en as name_en,"
            + " code || ' ' || name_ru as name_ru from department order by code";
    static final String SUPPLIERS = "select id, name_en, name_ru from supplier order by name_en";
    static final String CATALOGUE = "select id, name_en, name_ru from catalogue_item order by name_en";

    private References() {}
}
