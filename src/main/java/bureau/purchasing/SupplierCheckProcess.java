package bureau.purchasing;

import bureau.platform.variables.Variable;

/** The strings that the check of a supplier shares with its model. */
final class SupplierCheckProcess {

    /** Handed in by the process that calls the check. */
    static final Variable<String> SUPPLIER = PurchasingProcess.SUPPLIER;

    // what the examiner enters
    static final Variable<String> DECISION = Variable.text("decision");
    static final Variable<Boolean> ASKED_BY_PHONE = Variable.flag("askedByPhone");
    static final Variable<String> REMARK = Variable.text("remark");

    /** Handed back. */
    static final Variable<Boolean> SUPPLIER_APPROVED = Variable.flag("supplierApproved");

    static final String APPROVE = "approve";

    private SupplierCheckProcess() {}
}
