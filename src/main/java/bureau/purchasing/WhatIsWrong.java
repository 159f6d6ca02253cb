package bureau.purchasing;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why a supplier is to answer for a line of his delivery, in words. */
@Component
class WhatIsWrong {

    private final Messages messages;
    private final Clock clock;

    WhatIsWrong(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(Receipt.Line line, Language language) {
        Optional<String> missing = Optional.of(line.missing())
                .filter(quantity -> quantity.signum() > 0)
                .map(quantity -> messages.text(
                        language, "order.missing", new Plain(language, clock.getZone()).number(quantity)));
        return Stream.of(missing, Optional.ofNullable(line.rejectReason()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /** All lines of a delivery. */
    String of(Receipt receipt, Language language) {
        return receipt.claimed().map(line -> of(line, language)).distinct().collect(Collectors.joining("\n"));
    }
}
