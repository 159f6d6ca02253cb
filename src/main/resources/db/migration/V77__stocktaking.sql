-- The store was counted, and something else lay there than the movements say.
alter type stock_reason add value 'STOCKTAKING';
