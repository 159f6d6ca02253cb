package bureau.equipment;

import bureau.documents.DocumentIssue;
import bureau.documents.DocumentTemplates;
import bureau.documents.Documents;
import bureau.people.Organisation;
import bureau.platform.address.OfficeAddress;
import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The small page to be stuck on a thing: its number, and a code that opens the report of a fault with a telephone. */
@Service
public class EquipmentStickers {

    static final String KIND = "equipment-sticker";

    private final DocumentTemplates templates;
    private final Documents documents;
    private final Organisation organisation;
    private final Messages messages;
    private final OfficeAddress address;

    EquipmentStickers(
            DocumentTemplates templates,
            Documents documents,
            Organisation organisation,
            Messages messages,
            OfficeAddress address) {
        this.templates = templates;
        this.documents = documents;
        this.organisation = organisation;
        this.messages = messages;
        this.address = address;
    }

    public byte[] pdf(EquipmentCard card, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("card", card);
        model.put("owner", organisation.name(language));
        return templates.sticker(
                new DocumentIssue(KIND, language, card.number(), card.boughtOn(), 1), model, link(card));
    }

    /** Keeps it with the case by which the thing came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(EquipmentCard card, String user) {
        Language language = messages.office();
        documents.store(
                card.caseId(),
                KIND,
                messages.text(language, "equipment.sticker.file", card.number()),
                language,
                card.number(),
                pdf(card, language),
                user);
    }

    String link(EquipmentCard card) {
        return address.link("/r/" + UriUtils.encodePathSegment(card.number(), StandardCharsets.UTF_8));
    }
}
