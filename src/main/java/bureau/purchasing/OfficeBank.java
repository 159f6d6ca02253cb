package bureau.purchasing;

import bureau.platform.language.Language;
import bureau.suppliers.BankDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** From where the office pays. */
@ConfigurationProperties("bureau.organisation.bank")
record OfficeBank(String nameEn, String nameRu, String bic, String account, String correspondentAccount) {

    BankDetails details(Language reader) {
        return new BankDetails(reader == Language.RU ? nameRu : nameEn, bic, account, correspondentAccount);
    }
}
