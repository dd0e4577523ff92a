// Tables of the schema as data, and their GraphQL definitions as the engine makes them of a table: the type,
// its filter, its order and its columns. Private to schema.cpp.
#pragma once

#include <QByteArray>

#include <vector>

namespace kassa::kronor {

struct TableColumn
{
    const char *name;
    const char *type;      // "bigint!"
    bool computed = false; // the engine filters by it, but does not select by it
};

struct TableRelation
{
    const char *field;
    const char *type; // of a row: "CurrentPurchaseOrderStatus"
    bool nullable;    // the list itself
};

struct SchemaTable
{
    const char *type; // "PurchaseOrder"
    const char *root; // "purchaseOrders"; null: only a relation of others
    std::vector<TableColumn> columns;
    std::vector<TableRelation> lists;
    const char *more = ""; // further fields: "merchant: Merchant!"
    bool live = true;      // can be subscribed to
};

const std::vector<SchemaTable> &orderTables(); // what the token of an order may see, and the merchant
const std::vector<SchemaTable> &merchantTables();
const std::vector<SchemaTable> &paymentTables(); // of merchant and session
// Details of the methods; each role has other columns.
const std::vector<SchemaTable> &sessionDetailTables();
const std::vector<SchemaTable> &merchantDetailTables();

// Definitions of the types of those tables, filters included.
QByteArray definitionsOf(const std::vector<SchemaTable> &tables);
// Comparison inputs for the scalars and enums that the tables' columns have, and OrderBy.
QByteArray comparisonsFor(const std::vector<const std::vector<SchemaTable> *> &tables);
// "purchaseOrders(where: ...): [PurchaseOrder!]!" for each table that has a root field and can, or cannot, be
// subscribed to.
QByteArray rootFields(const std::vector<SchemaTable> &tables, bool live = true);

} // namespace kassa::kronor
