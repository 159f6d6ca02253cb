package bureau.documents;

import bureau.platform.language.Messages;
import bureau.platform.rest.RefusedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/documents")
class DocumentController {

    private final Documents documents;
    private final List<CaseAccess> accesses;
    private final Messages messages;

    DocumentController(Documents documents, List<CaseAccess> accesses, Messages messages) {
        this.documents = documents;
        this.accesses = accesses;
        this.messages = messages;
    }

    @PostMapping("/uploads")
    Uploaded upload(@RequestParam MultipartFile file, Principal user) throws IOException {
        try (InputStream content = file.getInputStream()) {
            Document document = documents.upload(user.getName(), file.getOriginalFilename(), content);
            return new Uploaded(document.id(), document.fileName(), document.size(), document.mediaType());
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, Principal user) {
        return documents
                .find(id)
                .filter(document -> maySee(user.getName(), document))
                .map(document -> Download.of(document, documents.open(document)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean maySee(String user, Document document) {
        return document.attached()
                ? accesses.stream().anyMatch(access -> access.maySee(user, document.caseId()))
                : document.createdBy().equals(user);
    }

    @ExceptionHandler
    ResponseEntity<RefusedAnswer.Refusal> refuse(MultipartException unreadable) {
        return Uploads.refuse(unreadable, messages);
    }

    record Uploaded(UUID id, String name, long size, String type) {}
}
