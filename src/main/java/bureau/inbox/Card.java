package bureau.inbox;

/**
 * What a list shows of a task besides its name, in the reader's language; what is not known is empty.
 *
 * @param onBehalfOf the person in whose place the reader, or whoever has the task, does it
 * @param term until when, in words
 * @param state {@code later}, {@code near}, {@code over}, {@code stopped} or empty without a term
 * @param urgent whether whoever asked has said so
 * @param seen of an approval that the reader may give from the list, the mark of what he sees; else null
 * @param why where he may not, why he has to open the task; else empty
 */
record Card(
        String task,
        String number,
        String subject,
        String amount,
        String requester,
        String onBehalfOf,
        String term,
        String state,
        boolean urgent,
        String seen,
        String why) {}
