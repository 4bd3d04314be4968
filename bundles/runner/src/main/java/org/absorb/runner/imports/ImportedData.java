package org.absorb.runner.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.runner.internal.Reread;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/** An imported run as an analysis sees it: its import stands where an experiment would. */
public final class ImportedData implements RunData {

  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  private final String name;
  private final RunFolder folder;
  private final RunRecord record;
  private final Specification specification;
  private final Catalog catalog;
  private final Reread<Series> series = new Reread<>(this::read);

  private ImportedData(String name, RunFolder folder, RunRecord record, Catalog catalog) {
    this.name = name;
    this.folder = folder;
    this.record = record;
    this.catalog = catalog;
    Tree tree = record.specification();
    List<Component> observe = new ArrayList<>();
    record.columns().forEach(column -> observe.add(Component.of(column.name())));
    specification =
        new Specification(
            SYSTEM.bind(tree.tree("system")),
            Component.of(tree.tree("dynamics")),
            PROTOCOL.bind(tree.tree("protocol")),
            observe,
            0,
            new TreeMap<>());
  }

  /**
   * The runs of imports.
   *
   * @param names of the imports; empty: all
   */
  public static List<RunData> of(Project project, List<String> names, Catalog catalog) {
    List<RunData> runs = new ArrayList<>();
    for (Imports.Import imported : project.imports().all()) {
      if (names.isEmpty() || names.contains(imported.name())) {
        for (RunId id : imported.runs()) {
          RunFolder folder = project.run(id);
          folder
              .record()
              .ifPresent(r -> runs.add(new ImportedData(imported.name(), folder, r, catalog)));
        }
      }
    }
    return runs;
  }

  @Override
  public RunId id() {
    return record.id();
  }

  @Override
  public String experiment() {
    return name;
  }

  @Override
  public Cell cell() {
    return new Cell(Tree.EMPTY, record.specification());
  }

  @Override
  public int replica() {
    return record.replica();
  }

  @Override
  public Specification specification() {
    return specification;
  }

  @Override
  public RunStatus status() {
    return record.status();
  }

  @Override
  public Optional<Outcome> outcome() {
    return record.outcome();
  }

  @Override
  public long steps() {
    return record.steps();
  }

  @Override
  public Series series() {
    return series.get();
  }

  private Series read() {
    LogFile.Rows rows = folder.log().read(Long.MAX_VALUE);
    return new Series(record.columns(), rows.step(), rows.values());
  }

  @Override
  public List<Long> frames() {
    return folder.trajectory().steps();
  }

  @Override
  public Frame frame(long step) {
    return folder.trajectory().frame(step);
  }

  @Override
  public Potential potential() {
    return catalog.make(Kind.POTENTIAL, specification.potential());
  }
}
