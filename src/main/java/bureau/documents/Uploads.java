package bureau.documents;

import bureau.platform.language.Messages;
import bureau.platform.rest.RefusedAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What every address that takes files answers in the same way. */
public final class Uploads {

    private Uploads() {}

    /** The container reads what is sent, so these refusals come before any check of ours. */
    public static ResponseEntity<RefusedAnswer.Refusal> refuse(MultipartException unreadable, Messages messages) {
        return unreadable instanceof MaxUploadSizeExceededException
                ? RefusedAnswer.answer(
                        HttpStatus.PAYLOAD_TOO_LARGE,
                        messages.text("documents.refused.largeUpload", FileCheck.MAX_FILE_BYTES / 1024 / 1024))
                : RefusedAnswer.answer(HttpStatus.BAD_REQUEST, messages.text("documents.refused.unreadable"));
    }
}
