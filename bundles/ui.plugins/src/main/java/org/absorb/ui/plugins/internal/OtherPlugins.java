package org.absorb.ui.plugins.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.absorb.plugins.Build;
import org.absorb.plugins.Difference;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.store.Project;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Says of a project that is opened which plug-ins its runs were computed with and are not here as
 * they were, each with what can be done about it.
 */
@Component(
    service = {},
    immediate = true)
public final class OtherPlugins {

  private final Workbench workbench;
  private final Plugins plugins;
  private final Installing installing;
  private final Set<OpenProject> known = new HashSet<>();
  private Runnable stop = () -> {};

  @Activate
  public OtherPlugins(@Reference Workbench workbench, @Reference Plugins plugins) {
    this.workbench = workbench;
    this.plugins = plugins;
    this.installing = new Installing(workbench, plugins);
    Display.getDefault().asyncExec(this::begin);
  }

  private void begin() {
    stop = workbench.projects().onChange(this::look);
    look();
  }

  private void look() {
    List<OpenProject> open = workbench.projects().open();
    known.retainAll(open);
    open.stream().filter(known::add).forEach(this::look);
  }

  private void look(OpenProject project) {
    workbench
        .tasks()
        .run(
            Managing.WORDS.get("reading"),
            track -> found(project.files()),
            found -> found.forEach(one -> workbench.notices().add(notice(project, one))));
  }

  private List<Found> found(Project project) {
    List<Build> used =
        project.plugins().read().stream()
            .map(locked -> new Build(locked.name(), locked.version(), locked.sha256()))
            .toList();
    List<Difference> differences = used.isEmpty() ? List.of() : plugins.differences(used);
    Stock stock = differences.isEmpty() ? Stock.NONE : Stock.read(plugins);
    return differences.stream().map(one -> new Found(one, offered(stock, one.used()))).toList();
  }

  private static boolean offered(Stock stock, Build used) {
    return stock.line(used.name()).stream()
        .flatMap(line -> line.offers().stream())
        .anyMatch(offer -> offer.build().version().equals(used.version()));
  }

  /**
   * A difference.
   *
   * @param offered whether the product's repository has the version that was used
   */
  private record Found(Difference difference, boolean offered) {}

  private Notice notice(OpenProject project, Found found) {
    Difference difference = found.difference();
    String name = difference.used().name();
    String version = difference.used().version();
    String kind = difference.kind().key();
    Notice notice =
        Notice.of(
            Notice.Severity.CAUTION,
            Managing.WORDS.get(
                "other." + kind, project.name(), name, version, difference.current()));
    return switch (difference.kind()) {
      case DISABLED -> notice.with(way("enable"), () -> installing.enable(name));
      case BESIDE -> notice.with(way("use", version), () -> installing.use(name, version));
      case OTHER_CONTENTS -> notice.with(way("show"), this::show);
      case MISSING, OTHER_VERSION ->
          found.offered()
              ? notice.with(
                  way("install", version),
                  () -> installing.begin(new Request(name, plugins.repository(), version)))
              : notice.with(way("show"), this::show);
    };
  }

  private static String way(String key, Object... values) {
    return Managing.WORDS.get("other.way." + key, values);
  }

  private void show() {
    workbench.open(PluginsType.ID, PluginsType.ALL);
  }

  @Deactivate
  void close() {
    stop.run();
  }
}
