package bureau.suppliers;

import java.util.List;

/** An examination as its examiner sees it. */
public record SupplierCheck(
        String id, String caseId, Supplier supplier, List<BankAccount> accounts, List<Finding> findings) {}
