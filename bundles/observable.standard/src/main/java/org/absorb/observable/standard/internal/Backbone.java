package org.absorb.observable.standard.internal;

/**
 * What is left of a packing without rattlers: particles with fewer than d + 1 contacts are taken
 * out, with their contacts, again and again until none is left.
 *
 * @param particles how many are left
 * @param contacts the pairs left among them
 */
record Backbone(int particles, int contacts) {

  /**
   * Of a packing.
   *
   * @param pairs the contacts, each as {@code first << 32 | second}
   */
  static Backbone of(int particles, long[] pairs, int dimension) {
    int[] degree = new int[particles];
    for (long pair : pairs) {
      degree[(int) (pair >>> 32)]++;
      degree[(int) pair]++;
    }
    int[] first = new int[particles + 1];
    for (int i = 0; i < particles; i++) {
      first[i + 1] = first[i] + degree[i];
    }
    int[] neighbour = neighbours(pairs, first.clone());
    int[] waiting = new int[particles];
    boolean[] out = new boolean[particles];
    int count = 0;
    for (int i = 0; i < particles; i++) {
      if (degree[i] <= dimension) {
        out[i] = true;
        waiting[count++] = i;
      }
    }
    int left = pairs.length;
    for (int next = 0; next < count; next++) {
      int rattler = waiting[next];
      left -= degree[rattler];
      for (int n = first[rattler]; n < first[rattler + 1]; n++) {
        int other = neighbour[n];
        degree[other] -= degree[other] > 0 ? 1 : 0;
        if (!out[other] && degree[other] <= dimension) {
          out[other] = true;
          waiting[count++] = other;
        }
      }
      degree[rattler] = 0;
    }
    return new Backbone(particles - count, left);
  }

  private static int[] neighbours(long[] pairs, int[] at) {
    int[] neighbour = new int[2 * pairs.length];
    for (long pair : pairs) {
      int one = (int) (pair >>> 32);
      int other = (int) pair;
      neighbour[at[one]++] = other;
      neighbour[at[other]++] = one;
    }
    return neighbour;
  }
}
