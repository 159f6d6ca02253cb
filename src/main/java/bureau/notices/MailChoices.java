package bureau.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people want to be told. */
@Repository
class MailChoices {

    record Choice(AtOnce atOnce, boolean digest) {

        static final Choice USUAL = new Choice(AtOnce.MINE_AND_URGENT, true);
    }

    private final JdbcClient database;

    MailChoices(JdbcClient database) {
        this.database = database;
    }

    Choice of(String person) {
        return database.sql("select at_once, digest from mail_choice where person = ?")
                .param(person)
                .query(Choice.class)
                .optional()
                .orElse(Choice.USUAL);
    }

    void choose(String person, Choice choice) {
        database.sql("""
                        insert into mail_choice (person, at_once, digest) values (?, ?, ?)
                        on conflict (person) do update set at_once = excluded.at_once, digest = excluded.digest
                        """)
                .params(person, choice.atOnce().name(), choice.digest())
                .update();
    }
}
