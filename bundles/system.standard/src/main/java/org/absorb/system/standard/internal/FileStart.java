package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.absorb.spi.system.SourcedProvider;
import org.absorb.spi.system.Sources;
import org.osgi.service.component.annotations.Component;

/**
 * Positions from a file: extended XYZ, GSD, CSV or NPZ. Its lengths are taken in its own mean
 * diameter; a file without a box is in ours.
 */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.file")
public final class FileStart
    implements InitialStateProvider<FileStart.Parameters>,
        SourcedProvider<FileStart.Parameters, InitialState> {

  /** Which frame of which file. */
  public record Parameters(
      @Parameter(sweepable = true) String path,
      @Parameter(min = -1, byDefault = "-1") int frame,
      @Parameter(byDefault = "false") boolean rescale,
      @Parameter(byDefault = "\"\"", advanced = true, sweepable = false) String sha256) {

    FrameFile file() {
      return new FrameFile(path, frame, sha256);
    }
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Parameters pin(Parameters p, Sources sources) {
    return new Parameters(p.path, p.frame, p.rescale, p.file().pinned(sources));
  }

  @Override
  public InitialState create(Parameters p, Sources sources) {
    return (box, radius, noise, position) ->
        Placement.place(p.file().read(sources), p.path, p.rescale, box, radius, position);
  }

  @Override
  public InitialState create(Parameters p) {
    return SourcedProvider.super.create(p);
  }
}
