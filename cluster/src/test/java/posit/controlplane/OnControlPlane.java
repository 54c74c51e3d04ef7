package posit.controlplane;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests on a real control plane, which all classes share: a parameter of type {@link RealCluster} is given to tests and
 * constructors. Where the programs are not there, the tests are skipped, and one line says what is missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("cluster")
@ExtendWith(ControlPlaneExtension.class)
public @interface OnControlPlane {
    /** Whether Karpenter is needed as well. */
    boolean karpenter() default false;
}
