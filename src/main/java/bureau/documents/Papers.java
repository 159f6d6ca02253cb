package bureau.documents;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues the office's papers: printed in each language and kept with the case. */
@Service
public class Papers {

    private final Documents documents;
    private final DocumentTemplates templates;
    private final Messages messages;

    Papers(Documents documents, DocumentTemplates templates, Messages messages) {
        this.documents = documents;
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * @param user on whose behalf
     * @param paper the paper's content in a language
     * @return one document for each language, the reader's own first
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Document> issue(String caseId, String user, Language reader, Function<Language, Paper> paper) {
        List<Document> issued = new ArrayList<>();
        for (Language language : Language.values()) {
            Document document = issue(caseId, user, language, paper.apply(language));
            issued.add(language == reader ? 0 : issued.size(), document);
        }
        return issued;
    }

    private Document issue(String caseId, String user, Language language, Paper paper) {
        String number = paper.number().replace('/', '-'); // in a file's name it would end a folder's
        String name = messages.text(language, "papers." + paper.kind() + ".file", number);
        byte[] pdf = templates.pdf(paper.issue(language), paper.model());
        return documents.store(caseId, paper.kind(), name, language, paper.number(), pdf, user);
    }
}
