package org.absorb.system.standard.internal;

import org.absorb.model.parameter.Parameter;
import org.absorb.model.run.Frame;
import org.absorb.spi.Extension;
import org.absorb.spi.system.RadiusDistribution;
import org.absorb.spi.system.RadiusDistributionProvider;
import org.absorb.spi.system.SourcedProvider;
import org.absorb.spi.system.Sources;
import org.osgi.service.component.annotations.Component;

/** The radii of the particles in a file, by their order there. */
@Component(service = RadiusDistributionProvider.class)
@Extension(id = "radii.file")
public final class FileRadii
    implements RadiusDistributionProvider<FileRadii.Parameters>,
        SourcedProvider<FileRadii.Parameters, RadiusDistribution> {

  /** Which frame of which file. */
  public record Parameters(
      @Parameter(sweepable = true) String path,
      @Parameter(min = -1, byDefault = "-1") int frame,
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
    return new Parameters(p.path, p.frame, p.file().pinned(sources));
  }

  @Override
  public RadiusDistribution create(Parameters p, Sources sources) {
    return (noise, radius) -> {
      Frame frame = p.file().read(sources);
      Placement.particles(frame, p.path, radius.length);
      System.arraycopy(frame.radius(), 0, radius, 0, radius.length);
    };
  }

  @Override
  public RadiusDistribution create(Parameters p) {
    return SourcedProvider.super.create(p);
  }
}
