package bureau.inbox;

import bureau.platform.forms.FormHandedIn;
import bureau.platform.language.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * What people have written in forms and not yet handed in. It stays on the server, because a browser may be shared; it goes
 * with the form, in the same transaction, or when nobody has touched it for long.
 */
@Repository
class FormDrafts {

    static final int LIMIT_BYTES = 256 * 1024;
    private static final Period KEPT = Period.ofDays(90);

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Messages messages;
    private final Clock clock;

    FormDrafts(JdbcClient database, ObjectMapper json, Messages messages, Clock clock) {
        this.database = database;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    Optional<JsonNode> find(FormDraft draft) {
        return database.sql("select content from form_draft where user_id = ? and form_of = ?")
                .params(draft.userId(), draft.formOf())
                .query(String.class)
                .optional()
                .map(this::parsed);
    }

    void keep(FormDraft draft, InputStream sent) throws IOException {
        byte[] content = sent.readNBytes(LIMIT_BYTES + 1);
        if (content.length > LIMIT_BYTES) {
            throw messages.refused("inbox.draft.tooLarge", LIMIT_BYTES / 1024);
        }
        database.sql(
                        "insert into form_draft (user_id, form_of, content, saved_at) values (?, ?, ?, ?) "
                                + "on conflict (user_id, form_of) do update set content = excluded.content, saved_at = excluded.saved_at")
                .params(draft.userId(), draft.formOf(), checked(content), now())
                .update();
    }

    void discard(FormDraft draft) {
        database.sql("delete from form_draft where user_id = ? and form_of = ?")
                .params(draft.userId(), draft.formOf())
                .update();
    }

    @EventListener
    void handedIn(FormHandedIn form) {
        if (form.taskId() != null) {
            database.sql("delete from form_draft where form_of = ?")
                    .param(FormDraft.taskForm(form.taskId()))
                    .update();
        } else if (form.userId() != null) {
            discard(FormDraft.ofStart(form.userId(), form.processKey()));
        }
    }

    @Scheduled(cron = "0 40 3 * * *")
    void discardForgotten() {
        database.sql("delete from form_draft where saved_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Written anew, so that only what is JSON is kept; in it every control character is escaped. */
    private String checked(byte[] content) {
        try {
            JsonNode draft = json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(content);
            if (draft.isObject()) {
                return json.writeValueAsString(draft);
            }
        } catch (IOException e) {
            // answered below: the sender is no form of ours
        }
        throw messages.refused("inbox.draft.unreadable");
    }

    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft is no JSON", e);
        }
    }
}
