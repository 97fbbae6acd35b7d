// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.policy.PolicyFault.Code;

/// Decides in this JVM, with the compiled rules of this jar.
///
/// Guarantees, beside those of the port:
///
/// - As many instances as there are processors, each with the data loaded; loading happened before
///   the constructor returned.
/// - An instance that gave anything but a sound answer is never used again.
/// - No evaluation runs longer than the time limit, waiting for an instance included.
public final class WasmPolicyEngine implements PolicyEngine {

  private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(1);

  private final PolicyData data;
  private final String document;
  private final byte[] wasm;
  private final String bundle;
  private final long limitNanos;
  private final Watchdog watchdog = new Watchdog();

  /// The one used last goes out first: its memory is still in the caches of a processor.
  private final ConcurrentLinkedDeque<Instance> idle = new ConcurrentLinkedDeque<>();

  private final Semaphore permits;
  private volatile boolean closed;

  private record Instance(WasmModule module, Watchdog.Post post) {}

  WasmPolicyEngine(
      byte[] wasm, String bundle, PolicyData data, String document, int size, Duration limit) {
    this.data = data;
    this.document = document;
    this.wasm = wasm;
    this.bundle = bundle;
    this.limitNanos = limit.toNanos();
    this.permits = new Semaphore(size);
    // side by side: compiling one takes the better part of a second
    idle.addAll(IntStream.range(0, size).parallel().mapToObj(_ -> load()).toList());
  }

  /// The rules of this jar over this convenant, loaded and warm.
  public static WasmPolicyEngine of(Convenant convenant) {
    return of(PolicyData.of(convenant), DEFAULT_LIMIT);
  }

  /// The rules of this jar over this data, with another time limit than one second.
  public static WasmPolicyEngine of(PolicyData data, Duration limit) {
    PolicyBundle bundle = PolicyBundle.ofThisJar();
    return new WasmPolicyEngine(
        bundle.wasm(),
        bundle.name(),
        data,
        data.document(),
        Runtime.getRuntime().availableProcessors(),
        limit);
  }

  /// One instance, for what is asked now and then.
  static WasmPolicyEngine small(PolicyData data) {
    PolicyBundle bundle = PolicyBundle.ofThisJar();
    return new WasmPolicyEngine(
        bundle.wasm(), bundle.name(), data, data.document(), 1, DEFAULT_LIMIT);
  }

  @Override
  public Decision decide(Question question, Facts facts) {
    Asked asked = Asked.of(data, question, facts);
    String input = InputJson.write(asked);
    InputLimit.check(input, facts.personen().size());
    return ask(input, answer -> AnswerReader.read(asked, asked.answered(input, answer)));
  }

  @Override
  public String replay(String input) {
    InputLimit.checkReplay(input, data.rev());
    return ask(input, answer -> answer);
  }

  @Override
  public String bundle() {
    return bundle;
  }

  @Override
  public byte[] program() {
    return wasm.clone();
  }

  @Override
  public String rev() {
    return data.rev();
  }

  @Override
  public byte[] data() {
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /// Reads an answer; an answer that cannot be read discards the instance that gave it.
  private interface Reader<T> {
    T read(String answer);
  }

  private <T> T ask(String input, Reader<T> reader) {
    long deadline = System.nanoTime() + limitNanos;
    Instance instance = borrow(deadline);
    boolean sound = false;
    try {
      T result = reader.read(evaluate(instance, input, deadline));
      sound = true;
      return result;
    } finally {
      giveBack(instance, sound);
    }
  }

  private static String evaluate(Instance instance, String input, long deadline) {
    Watchdog.Watch watch = instance.post().begin(deadline);
    RuntimeException thrown = null;
    String answer = "";
    try {
      answer = instance.module().ask(input);
    } catch (RuntimeException e) { // edge: what the wasm runtime throws becomes a fault
      thrown = e;
    }
    if (!instance.post().end(watch)) {
      throw new PolicyFault(Code.POLICY_LATE, "no answer within the time limit");
    }
    if (thrown instanceof PolicyFault fault) {
      throw fault;
    }
    if (thrown != null) {
      throw new PolicyFault(Code.POLICY_UNAVAILABLE, "the evaluation stopped", thrown);
    }
    return answer;
  }

  private Instance borrow(long deadline) {
    if (closed) {
      throw new PolicyFault(Code.POLICY_UNAVAILABLE, "the engine is closed");
    }
    try {
      if (!permits.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new PolicyFault(Code.POLICY_LATE, "no instance within the time limit");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PolicyFault(Code.POLICY_UNAVAILABLE, "interrupted", e);
    }
    Instance instance = idle.pollFirst();
    if (instance != null) {
      return instance;
    }
    try {
      return load();
    } catch (RuntimeException e) { // edge: the permit goes back, whatever happened
      permits.release();
      throw e;
    }
  }

  private void giveBack(Instance instance, boolean sound) {
    if (sound) {
      idle.addFirst(instance);
      permits.release();
      return;
    }
    watchdog.remove(instance.post());
    Thread.ofPlatform().daemon().name("policy-reload").start(this::reload);
  }

  /// Puts a fresh instance in the place of a discarded one; when that fails, the next borrower
  /// tries again and gets the fault.
  private void reload() {
    try {
      idle.add(load());
    } finally {
      permits.release();
    }
  }

  private Instance load() {
    try {
      return new Instance(WasmModule.load(wasm, document), watchdog.post());
    } catch (RuntimeException e) { // edge: what the wasm runtime throws becomes a fault
      throw new PolicyFault(Code.POLICY_UNAVAILABLE, "the rules could not be loaded", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    watchdog.close();
    idle.clear();
  }
}
