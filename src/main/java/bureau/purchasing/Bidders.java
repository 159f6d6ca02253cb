package bureau.purchasing;

import bureau.parameters.Parameters;
import bureau.platform.language.Messages;
import bureau.suppliers.BankAccounts;
import bureau.suppliers.NewSupplier;
import bureau.suppliers.Rating;
import bureau.suppliers.Supplier;
import bureau.suppliers.Suppliers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register of suppliers as a price request sees it: whom to ask, and who is added to it on the way. */
@Component
class Bidders {

    private final Suppliers suppliers;
    private final BankAccounts accounts;
    private final Parameters parameters;
    private final Messages messages;

    Bidders(Suppliers suppliers, BankAccounts accounts, Parameters parameters, Messages messages) {
        this.suppliers = suppliers;
        this.accounts = accounts;
        this.parameters = parameters;
        this.messages = messages;
    }

    /** Those that are not blocked. */
    List<Supplier> usable() {
        return suppliers.usable();
    }

    Supplier get(String id) {
        return suppliers.find(id).orElseThrow(() -> messages.refused("purchasing.noSuchSupplier"));
    }

    /** From 1 to 5; empty while nobody has rated an order of his. */
    Optional<BigDecimal> rating(String id) {
        return suppliers.rating(id).map(Rating::overall);
    }

    /** @return his id; @throws bureau.platform.language.Refused when a number is wrong, or the tax number is known */
    String enter(NewBidder bidder, String person) {
        String id = suppliers.enter(
                new NewSupplier(
                        bidder.nameRu(),
                        bidder.nameEn(),
                        bidder.inn(),
                        bidder.kpp(),
                        bidder.email(),
                        bidder.language(),
                        null,
                        null,
                        null,
                        parameters.whole(PurchasingParameters.USUAL_DELIVERY_DAYS),
                        0,
                        0),
                person);
        if (bidder.bank() != null) {
            accounts.enter(id, bidder.bank(), person);
        }
        return id;
    }
}
