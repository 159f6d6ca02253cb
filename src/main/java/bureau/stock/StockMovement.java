package bureau.stock;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** @param quantity above zero in, below zero out */
public record StockMovement(
        long id,
        String item,
        BigDecimal quantity,
        StockReason reason,
        String caseId,
        int line,
        String person,
        OffsetDateTime at,
        Long takesBack,
        String remark) {}
