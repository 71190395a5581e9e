package fr.parlemoi.learner;

import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks who comes before an endpoint {@link ForStaff} does anything. */
@Interceptor
@ForStaff(StaffRole.ADMINISTRATOR)
@Priority(Interceptor.Priority.APPLICATION)
class ForStaffCheck {

    private final Staff staff;

    ForStaffCheck(Staff staff) {
        this.staff = staff;
    }

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        staff.require(call.getInterceptorBinding(ForStaff.class).value());
        return call.proceed();
    }
}
