package bureau.inbox;

import bureau.documents.Document;
import bureau.documents.Documents;
import bureau.people.People;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The documents of a case as its page lists them: the newest version first, the older ones under it. */
@Component
class TaskDocuments {

    /** @param older its earlier versions, the newest first */
    record Entry(
            UUID id, String name, String type, long size, int version, String by, String at, List<Version> older) {}

    record Version(UUID id, String name, int version, String by, String at) {}

    private final Documents documents;
    private final CaseFamily families;
    private final People people;
    private final Messages messages;
    private final ZoneId zone;

    TaskDocuments(
            Documents documents,
            CaseFamily families,
            People people,
            Messages messages,
            @Value("${bureau.time-zone}") ZoneId zone) {
        this.documents = documents;
        this.families = families;
        this.people = people;
        this.messages = messages;
        this.zone = zone;
    }

    List<Entry> of(String caseId) {
        Plain plain = new Plain(messages.reader(), zone);
        Map<List<Object>, List<Document>> versions = new LinkedHashMap<>();
        families.cases(caseId).stream()
                .map(documents::list)
                .flatMap(Collection::stream)
                .forEach(each -> versions.computeIfAbsent(sameAs(each), key -> new ArrayList<>())
                        .add(each));
        return versions.values().stream().map(same -> entry(same, plain)).toList();
    }

    /** Brought files are versions of each other by their name, those that the office made by what they are. */
    private static List<Object> sameAs(Document document) {
        boolean brought = document.kind().equals(Documents.BROUGHT);
        return List.of(
                document.caseId(),
                document.kind(),
                brought ? document.fileName().toLowerCase(Locale.ROOT) : String.valueOf(document.number()),
                String.valueOf(document.language()));
    }

    private Entry entry(List<Document> same, Plain plain) {
        same.sort(Comparator.comparingInt(Document::version)
                .thenComparing(Document::createdAt)
                .reversed());
        Document newest = same.get(0);
        return new Entry(
                newest.id(),
                newest.fileName(),
                newest.mediaType(),
                newest.size(),
                newest.version(),
                by(newest, plain),
                at(newest, plain),
                same.stream()
                        .skip(1)
                        .map(each -> new Version(
                                each.id(), each.fileName(), each.version(), by(each, plain), at(each, plain)))
                        .toList());
    }

    private String by(Document document, Plain plain) {
        return people.name(document.createdBy(), plain.language());
    }

    private static String at(Document document, Plain plain) {
        return plain.moment(document.createdAt().atOffset(ZoneOffset.UTC));
    }
}
