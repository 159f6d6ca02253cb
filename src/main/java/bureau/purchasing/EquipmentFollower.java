package bureau.purchasing;

import bureau.equipment.Equipment;
import bureau.equipment.EquipmentCard;
import bureau.equipment.EquipmentState;
import bureau.equipment.EquipmentStickers;
import bureau.equipment.ReceivedEquipment;
import bureau.parameters.Parameters;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Each thing that is dear, or has a serial number, gets a card and a sticker when it is accepted. */
@Component
class EquipmentFollower implements OrderFollower {

    private final PurchaseRequests requests;
    private final PurchaseOrders orders;
    private final Receipts receipts;
    private final OrderFacts facts;
    private final Equipment equipment;
    private final EquipmentStickers stickers;
    private final Parameters parameters;

    EquipmentFollower(
            PurchaseRequests requests,
            PurchaseOrders orders,
            Receipts receipts,
            OrderFacts facts,
            Equipment equipment,
            EquipmentStickers stickers,
            Parameters parameters) {
        this.requests = requests;
        this.orders = orders;
        this.receipts = receipts;
        this.facts = facts;
        this.equipment = equipment;
        this.stickers = stickers;
        this.parameters = parameters;
    }

    @Override
    public void received(String caseId, String number, long receiptId, String occurrence) {
        Receipt receipt = receipts.get(number, receiptId);
        PurchaseOrder order = orders.get(caseId, number);
        Map<Integer, OrderLine> ordered =
                orders.lines(number).stream().collect(Collectors.toMap(OrderLine::line, line -> line));
        long limitCents = parameters
                .valueOn(facts.day(receipt.at()), PurchasingParameters.CAPITAL_LIMIT)
                .movePointRight(2)
                .longValueExact();
        receipt.lines().stream()
                .filter(line -> isEquipment(line, ordered.get(line.line()), limitCents))
                .flatMap(line -> equipment.register(caseId, received(order, receipt, line, ordered)).stream())
                .forEach(card -> stickers.file(card, receipt.receivedBy()));
    }

    @Override
    public void takenBack(String caseId, String order, long receipt, String occurrence) {
        equipment.ofReceipt(caseId, String.valueOf(receipt)).stream()
                .map(EquipmentCard::number)
                .forEach(number -> equipment.setState(number, EquipmentState.TAKEN_BACK));
    }

    private static boolean isEquipment(Receipt.Line line, OrderLine ordered, long limitCents) {
        return !ordered.service()
                && line.accepted().signum() > 0
                && (ordered.priceCents() > limitCents || !line.serials().isEmpty());
    }

    private ReceivedEquipment received(
            PurchaseOrder order, Receipt receipt, Receipt.Line line, Map<Integer, OrderLine> ordered) {
        PurchaseRequest request = requests.get(order.caseId());
        OrderLine of = ordered.get(line.line());
        return new ReceivedEquipment(
                String.valueOf(receipt.id()),
                line.line(),
                line.accepted().intValue(),
                of.name(),
                request.category(),
                line.serials(),
                request.deliverTo(),
                requests.isForStore(order.caseId()) ? null : request.requester(),
                of.priceCents(),
                facts.day(receipt.at()),
                null,
                order.supplier());
    }
}
