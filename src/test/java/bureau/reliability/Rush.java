package bureau.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that begin at the same moment; what one throws fails the test. */
public final class Rush {

    public interface Work {
        void run(int thread) throws Exception;
    }

    private Rush() {}

    public static void of(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(() -> {
                    start.await();
                    work.run(thread);
                    return null;
                });
            }
            for (Future<Void> each : pool.invokeAll(all)) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
