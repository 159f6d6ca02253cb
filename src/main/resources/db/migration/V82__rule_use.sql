-- How often a rule was met by what asks the tables itself; what the models decide stands in the engine's own history.
create table rule_use (
    definition text   not null,
    rule       text   not null,
    uses       bigint not null check (uses > 0),
    primary key (definition, rule)
);
