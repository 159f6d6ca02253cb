/**
 * Business trips: somebody is sent somewhere, those who have to agree do, tickets and money are ready before he leaves, and
 * what he spent is accounted for when he is back.
 */
package bureau.travel;
