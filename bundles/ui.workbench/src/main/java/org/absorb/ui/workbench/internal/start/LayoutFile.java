package org.absorb.ui.workbench.internal.start;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.eclipse.e4.ui.internal.workbench.E4XMIResource;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.impl.ApplicationPackageImpl;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;

/**
 * The arrangement of the window from one start to the next. Of two windows, the one changed or
 * closed last is remembered.
 */
final class LayoutFile implements IModelResourceHandler {

  private static final Messages WORDS = Messages.of(LayoutFile.class);

  private final Path file;
  private MApplication application;
  private boolean closed;

  @Inject
  LayoutFile(IApplicationContext start) {
    this(((Window) start).layout());
  }

  LayoutFile(Path file) {
    this.file = file;
  }

  @Override
  public Resource loadMostRecentModel() {
    application = Files.exists(file) ? read() : DefaultModel.create();
    DefaultModel.complete(application);
    return createResourceWithApp(application);
  }

  private MApplication read() {
    // Makes the packages known that the file names.
    ApplicationPackageImpl.eINSTANCE.getNsURI();
    Resource resource = resource();
    try {
      resource.load(null);
      MApplication saved = (MApplication) resource.getContents().get(0);
      DefaultModel.of(saved);
      resource.getContents().clear();
      return saved;
    } catch (IOException | RuntimeException e) {
      setAside();
      return DefaultModel.create();
    }
  }

  private void setAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      System.err.println("absorb: " + WORDS.get("layout.unreadable", aside.toString()));
    } catch (IOException e) {
      System.err.println("absorb: " + WORDS.get("layout.unreadable", file.toString()));
    }
  }

  private Resource resource() {
    return new E4XMIResource(URI.createFileURI(file.toString()));
  }

  @Override
  public Resource createResourceWithApp(MApplication content) {
    Resource resource = resource();
    resource.getContents().add((EObject) content);
    return resource;
  }

  /** Keeps what changes soon after, beside what the window does. On the display's thread. */
  void watch(Display display) {
    ((EObject) application)
        .eAdapters()
        .add(
            new LayoutWatch(
                display,
                () -> {
                  MApplication now = reduced();
                  Thread writer = new Thread(() -> keep(now), "absorb-layout");
                  writer.setDaemon(true);
                  writer.start();
                }));
  }

  private synchronized void keep(MApplication now) {
    if (!closed) { // or else the last word is written
      try {
        write(now);
      } catch (UncheckedIOException e) {
        // a full disk, say: closing tries again, and says so
      }
    }
  }

  @Override
  public synchronized void save() throws IOException {
    closed = true;
    write(reduced());
  }

  private MApplication reduced() {
    MApplication copy = (MApplication) EcoreUtil.copy((EObject) application);
    DefaultModel.reduce(copy);
    return copy;
  }

  private void write(MApplication copy) {
    Resource resource = createResourceWithApp(copy);
    Atomic.write(file, out -> resource.save(out, Map.of(XMLResource.OPTION_ENCODING, "UTF-8")));
  }
}
