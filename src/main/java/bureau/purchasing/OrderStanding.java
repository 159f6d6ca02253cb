package bureau.purchasing;

import java.time.LocalDate;

/**
 * How far an order has come; what the gateways and conditions of its model ask.
 *
 * @param confirmationAwaited the supplier has neither answered nor delivered
 * @param deliveryComplete nothing is to come and no claim is open
 * @param settled what was accepted is paid
 * @param partly something that was ordered will never come
 */
record OrderStanding(
        boolean confirmationAwaited,
        boolean goodsOutstanding,
        boolean servicesOutstanding,
        boolean deliveryComplete,
        boolean settled,
        boolean partly,
        LocalDate awaitedOn) {}
