package bureau.travel;

/** Per diem of a whole trip in kopecks. @param taxFreeCents the part of it on which no tax is due, worked out day by day */
record PerDiemSum(long paidCents, long taxFreeCents) {

    long taxableCents() {
        return paidCents - taxFreeCents;
    }
}
