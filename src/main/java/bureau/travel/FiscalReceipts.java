package bureau.travel;

import bureau.documents.Document;
import bureau.documents.QrReader;
import bureau.platform.language.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads receipts of cash registers, typed, scanned or photographed. */
@Service
class FiscalReceipts {

    private final QrReader qrReader;
    private final Messages messages;
    private final Clock clock;

    FiscalReceipts(QrReader qrReader, Messages messages, Clock clock) {
        this.qrReader = qrReader;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws bureau.platform.language.Refused with what to do, when the text is no receipt that can be */
    FiscalReceipt read(String text) {
        try {
            FiscalReceipt receipt = FiscalReceipt.read(text);
            // The register may stand in a zone that is ahead of the office.
            if (receipt.at().toLocalDate().isAfter(LocalDate.now(clock).plusDays(1))) {
                throw messages.refused("travel.receipt.FUTURE");
            }
            return receipt;
        } catch (FiscalReceipt.Unreadable e) {
            throw messages.refused("travel.receipt." + e.flaw(), e.part());
        }
    }

    /** The receipt whose code is on the paper; empty where none can be seen, and somebody has to type it in. */
    Optional<FiscalReceipt> on(Document paper) {
        for (String text : qrReader.read(paper)) {
            try {
                return Optional.of(FiscalReceipt.read(text));
            } catch (FiscalReceipt.Unreadable e) {
                // Shops print other codes too.
            }
        }
        return Optional.empty();
    }
}
