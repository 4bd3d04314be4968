package org.absorb.exchange.standard.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.absorb.formats.Format;
import org.absorb.model.run.Frames;
import org.absorb.spi.exchange.Exporter;

/** Writes one of our formats. */
record FormatExport(Format format) implements Exporter {

  @Override
  public String ending() {
    return format.ending();
  }

  @Override
  public void write(Frames frames, Path file) throws IOException {
    format.write(frames, file);
  }
}
