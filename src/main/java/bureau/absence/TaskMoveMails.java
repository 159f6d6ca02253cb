package bureau.absence;

import bureau.absence.TaskMoves.News;
import bureau.mail.Outbox;
import bureau.mail.OutgoingMail;
import bureau.people.People;
import bureau.people.Person;
import bureau.platform.language.Language;
import bureau.platform.language.ModelTranslations;
import bureau.platform.language.Plain;
import bureau.platform.language.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes to each who has got tasks of others one mail with all that came since the last one. */
@Component
class TaskMoveMails {

    /** As the templates show it. */
    public record Line(String task, String number, String behalf, String due) {}

    private static final Logger log = LoggerFactory.getLogger(TaskMoveMails.class);

    private final TaskMoves moves;
    private final People people;
    private final Outbox outbox;
    private final ModelTranslations translations;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TaskMoveMails(
            TaskMoves moves,
            People people,
            Outbox outbox,
            ModelTranslations translations,
            TransactionTemplate transactions,
            Clock clock) {
        this.moves = moves;
        this.people = people;
        this.outbox = outbox;
        this.translations = translations;
        this.transactions = transactions;
        this.clock = clock;
    }

    void tell() {
        Map<Optional<String>, List<News>> byPerson =
                moves.untold().stream().collect(Collectors.groupingBy(news -> Optional.ofNullable(news.toPerson())));
        byPerson.forEach((person, all) -> {
            if (person.isPresent()) {
                tell("tasks-to-stand-in", List.of(person.get()), all);
            } else {
                all.stream()
                        .collect(Collectors.groupingBy(News::toGroup))
                        .forEach((group, some) -> tell("tasks-of-nobody", presentOf(group), some));
            }
        });
    }

    /** Of two servers one writes: the other finds the moves told already. */
    private void tell(String kind, List<String> receivers, List<News> all) {
        List<Long> ids = all.stream().map(News::id).toList();
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            transactions.executeWithoutResult(status -> {
                if (moves.tell(ids, now) == ids.size()) {
                    receivers.stream()
                            .flatMap(each -> people.find(each).stream())
                            .forEach(each -> put(kind, each, all));
                }
            });
        } catch (Refused noAddress) {
            log.warn("{} was not told of tasks that came to him: {}", receivers, noAddress.getMessage());
            transactions.executeWithoutResult(status -> moves.tell(ids, now));
        }
    }

    private void put(String kind, Person receiver, List<News> all) {
        Language language = receiver.language();
        long last = all.stream().mapToLong(News::id).max().orElseThrow();
        outbox.put(new OutgoingMail(
                "task-move-" + last + "/" + receiver.id(),
                kind,
                null,
                receiver.name(language),
                receiver.email(),
                language,
                Map.of("lines", all.stream().map(each -> line(each, language)).toList()),
                List.of()));
    }

    private Line line(News news, Language language) {
        Plain plain = new Plain(language, clock.getZone());
        return new Line(
                translations.in(language, news.process(), news.task()),
                news.number(),
                news.belongsTo() == null ? null : people.name(news.belongsTo(), language),
                news.due() == null ? null : plain.moment(news.due().atOffset(ZoneOffset.UTC)));
    }

    private List<String> presentOf(String group) {
        List<String> holders = people.holders(group);
        List<String> present =
                holders.stream().filter(each -> !people.isAway(each)).toList();
        return present.isEmpty() ? holders : present;
    }
}
