package bureau.purchasing;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells all followers what has become of an order. */
@Component
class OrderNews {

    private final ObjectProvider<OrderFollower> followers;

    OrderNews(ObjectProvider<OrderFollower> followers) {
        this.followers = followers;
    }

    void received(String caseId, String order, long receipt, String occurrence) {
        tell(each -> each.received(caseId, order, receipt, occurrence));
        moved(order);
    }

    void beforeTakenBack(String caseId, String order, long receipt) {
        tell(each -> each.beforeTakenBack(caseId, order, receipt));
    }

    void takenBack(String caseId, String order, long receipt, String occurrence) {
        tell(each -> each.takenBack(caseId, order, receipt, occurrence));
        moved(order);
    }

    void moved(String order) {
        tell(each -> each.moved(order));
    }

    void closed(String order) {
        tell(each -> each.closed(order));
    }

    private void tell(Consumer<OrderFollower> news) {
        followers.orderedStream().forEach(news);
    }
}
