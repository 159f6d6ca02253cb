/** The office's equipment: a card for each thing, its inventory number, and the sticker that carries it. */
package bureau.equipment;
