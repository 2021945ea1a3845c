package secondlook.linkage.model;

/** Takes tiles whose levels are known. Owned by one thread; what it counts is whole numbers, which can be added up. */
interface TileSink {
    void accept(PairTile tile);
}
