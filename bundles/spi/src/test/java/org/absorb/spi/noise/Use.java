package org.absorb.spi.noise;

/** Which word follows which as they are used; every use is a sequence of blocks of words. */
enum Use implements Battery.Words {
  /** All pairs of neighbouring ids, step by step: what a run draws. */
  PAIRS {
    @Override
    public void fill(long block, long[] key, long[] out) {
      long step = block / 64;
      int from = (int) (block % 64) * 64;
      for (int i = 0; i < key.length; i++) {
        key[i] = Noise.pairKey(from + i / 8, from + i / 8 + 1 + i % 8);
      }
      new Noise(7).at(step).words(Streams.PAIR, key, key.length, out);
    }
  },
  /** Particles in the order of their ids. */
  PARTICLES {
    @Override
    public void fill(long block, long[] key, long[] out) {
      for (int i = 0; i < key.length; i++) {
        key[i] = Noise.particleKey((int) (block % 4096) * key.length + i);
      }
      new Noise(7).at(block / 4096).words(Streams.PARTICLE, key, key.length, out);
    }
  },
  /** One pair from step to step. */
  STEPS {
    @Override
    public void fill(long block, long[] key, long[] out) {
      Noise noise = new Noise(7);
      for (int i = 0; i < out.length; i++) {
        out[i] = noise.at(block * out.length + i).word(Streams.PAIR, Noise.pairKey(3, 5));
      }
    }
  },
  /** One pair from stream to stream, as the axes of a direction are. */
  STREAMS {
    @Override
    public void fill(long block, long[] key, long[] out) {
      Noise noise = new Noise(7).at(block);
      for (int i = 0; i < out.length; i++) {
        out[i] = noise.word(i, Noise.pairKey(3, 5));
      }
    }
  },
  /** One pair from seed to neighbouring seed. */
  SEEDS {
    @Override
    public void fill(long block, long[] key, long[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = new Noise(block * out.length + i).at(3).word(Streams.PAIR, Noise.pairKey(3, 5));
      }
    }
  }
}
