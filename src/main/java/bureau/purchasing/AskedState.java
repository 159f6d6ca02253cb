package bureau.purchasing;

enum AskedState {
    ASKED,
    ANSWERED,
    DECLINED,
    SILENT
}
