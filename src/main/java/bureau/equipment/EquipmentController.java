package bureau.equipment;

import bureau.platform.language.Messages;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class EquipmentController {

    private final Equipment equipment;
    private final EquipmentStickers stickers;
    private final EquipmentReaders readers;
    private final Messages messages;

    EquipmentController(Equipment equipment, EquipmentStickers stickers, EquipmentReaders readers, Messages messages) {
        this.equipment = equipment;
        this.stickers = stickers;
        this.readers = readers;
        this.messages = messages;
    }

    @GetMapping("/equipment/{number}/sticker")
    ResponseEntity<byte[]> sticker(@PathVariable String number) {
        EquipmentCard card = equipment
                .find(number)
                .filter(readers::maySee)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = ContentDisposition.inline()
                .filename(card.number() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(stickers.pdf(card, messages.reader()));
    }
}
