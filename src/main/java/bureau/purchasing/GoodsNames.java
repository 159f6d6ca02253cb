package bureau.purchasing;

import bureau.platform.language.Language;
import bureau.platform.language.Messages;
import bureau.platform.language.Plain;
import bureau.stock.Catalogue;
import bureau.stock.CatalogueItem;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goods of the catalogue are named in the reader's language, all others as the requester wrote them. */
@Component
class GoodsNames {

    private final Catalogue catalogue;
    private final Messages messages;

    GoodsNames(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    String name(Goods goods, Language language) {
        return item(goods).map(item -> item.name(language)).orElse(goods.name());
    }

    /** In the language of the person whose request is handled. */
    String name(Goods goods) {
        return name(goods, messages.reader());
    }

    String unit(Goods goods, Language language) {
        return item(goods).map(item -> item.unit(language)).orElse(goods.unit());
    }

    /** So much of it. */
    String quantity(BigDecimal quantity, Goods goods, Plain plain) {
        return plain.number(quantity) + " " + unit(goods, plain.language());
    }

    private Optional<CatalogueItem> item(Goods goods) {
        return Optional.ofNullable(goods.catalogueItem()).flatMap(catalogue::item);
    }
}
